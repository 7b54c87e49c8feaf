-- expect: 2: the flow has no slides
return flow { title = "Heel pain" }
