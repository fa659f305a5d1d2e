"""termtool finds Chinese and its glosses in English documents and keeps a glossary of them."""

__version__ = "0.1.0"
