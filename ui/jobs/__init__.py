"""Work beside the window: one thread owns the session, results come back by one door."""
