"""What the places of the window do and know, without Qt: a presenter asks a runner and tells its view."""
