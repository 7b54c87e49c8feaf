return use "circle"
