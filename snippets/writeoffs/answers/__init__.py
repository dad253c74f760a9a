"""What the door answers, one module a kind of request: `answer` turns a request into its reply."""
