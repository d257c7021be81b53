"""What is no event, or not on this day: named rules that each turn away one kind of thing."""
