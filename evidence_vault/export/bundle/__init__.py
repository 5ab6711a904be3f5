"""The bundle of an exhibit list: one build for one forum, as a folder that stands and verifies without the vault.

The way of the work: `plan` says what goes in, `review` what a person has to approve, `parts` has pages made behind the wall,
`front` and its neighbours say what the program's own pages hold, `book` sets and numbers them until the index is stable,
`build` writes the folder and lets its own kit verify it.
"""
