"""What rules stand on: the naskah they look at, an index of it, how they are found, parts that several share."""
