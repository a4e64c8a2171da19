"""Where the README's figures come from: each module prints its tables again from scratch."""
