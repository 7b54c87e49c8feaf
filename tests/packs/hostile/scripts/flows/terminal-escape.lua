-- expect: 2: is not known
return flow { title = "x", ["\27[31mred"] = 1, slide { "a", title = "x" } }
