"""Tables in Word documents of strangers (ECMA-376 Part 1, 17.4), read as a stream."""
