"""The main job without a window."""
