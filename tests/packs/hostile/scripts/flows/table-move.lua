-- expect: 2: table.move is not available
table.move({}, 1, 1 << 61, 2)
