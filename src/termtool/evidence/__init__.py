"""What speaks for a stretch of English being the gloss of a term: one kind of evidence a file."""
