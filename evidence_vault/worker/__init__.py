"""Behind the wall: reads hostile bytes, holds no keys. Executed, never imported."""
