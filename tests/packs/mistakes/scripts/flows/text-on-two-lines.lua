-- expect: 3: only a text over several lines stands between [[ and ]]
return flow { title = "Heel pain",
  slide { "band", title = "A band", text = "It runs
    to your toes." },
}
