--- a/scripts/flows/heel-pain.lua
+++ b/scripts/flows/heel-pain.lua
@@ -1,4 +1,4 @@
 return flow {
-  title = "Heel pain",
+  title = "A sore heel",
   slide { "band", title = "A band" },
 }
