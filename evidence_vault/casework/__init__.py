"""What people make of the items: posts, cases and exhibits."""
