"""Legal action: what the whole article tells of a case, its steps, its accused and what each of them gets."""
