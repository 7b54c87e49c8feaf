-- expect: 2: half a letter
return flow { title = "\xFF\xFE", slide { "a", title = "x" } }
