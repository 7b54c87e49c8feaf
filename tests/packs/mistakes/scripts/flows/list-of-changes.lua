return flow {
  title = "Heel pain",
  slide { "band", title = "A band",
+   text = "A strong band under your foot.",
  },
}
