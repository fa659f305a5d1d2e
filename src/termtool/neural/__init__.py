"""What the words around a mention say of its gloss: a small neural net that reads them.

The trees of ``ranking`` weigh a candidate by numbers that somebody thought of; the net reads the words and
marks themselves, some forty on either side, and finds shapes of which nobody thought. Each errs where the other
does not. ``tools/train_neural.py`` makes its weights; here they are only multiplied, with NumPy, and NumPy is
imported nowhere else.
"""

import os

# The matrices are small: a second thread waits most of the time (on two busy cores fifteen times as long), and adds up
# in another order. It can be said only before NumPy is loaded; a program that has loaded it before decides itself.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
