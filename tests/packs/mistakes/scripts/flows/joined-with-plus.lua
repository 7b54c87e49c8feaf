-- expect: 2: join words with ..
return flow { title = "Heel " + "pain", slide { "band", title = "A band" } }
