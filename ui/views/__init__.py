"""The places of the window. A view words what its presenter tells and decides nothing."""
