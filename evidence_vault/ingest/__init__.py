"""From chosen sources to recorded items."""
