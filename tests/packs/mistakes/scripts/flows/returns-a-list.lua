-- expect: 1: does not return flow
return { title = "Heel pain", slide { "band", title = "A band" } }
