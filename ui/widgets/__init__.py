"""Small parts that several places are built of. They take texts that are worded already."""
