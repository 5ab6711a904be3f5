"""What people make of the items: cases and exhibits."""
