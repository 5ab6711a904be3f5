"""What can be asked quickly. A projection of the log; may be deleted at any time."""
