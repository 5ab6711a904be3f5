"""The window: Qt Widgets over a session. Only this package knows Qt."""
