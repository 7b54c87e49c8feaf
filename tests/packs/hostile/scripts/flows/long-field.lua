-- expect: 2: longer than 4 KiB
return flow { title = ("x"):rep(5000), slide { "a", title = "x" } }
