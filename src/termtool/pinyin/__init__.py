"""How Chinese is said: pinyin, other romanisations, and readings that one can trust."""
