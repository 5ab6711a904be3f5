"""What can be asked of the index. Answers are records, read in one state of the index each."""
