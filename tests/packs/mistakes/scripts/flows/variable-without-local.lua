-- expect: 2: write local band
band = "A band"
return flow { title = "Heel pain", slide { "band", title = band } }
