"""The glossary on disk: reading YAML strictly, writing it carefully, never losing a person's work."""
