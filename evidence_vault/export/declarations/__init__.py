"""Forms for a person's own statement: what the log knows is filled in, what the person must state is left empty."""
