"""The wall: runs a worker's job."""
