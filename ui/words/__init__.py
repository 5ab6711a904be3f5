"""Words that several places of the window have in common, in its language: no widget, nothing that is asked of a vault."""
