-- expect: 2: invisible character
return flow { title = "a\0b", slide { "a", title = "x" } }
