// The side of the process that reads and draws pictures: what `picture_process` asks. Its main thread, the only one.
#pragma once

#include <filesystem>

namespace display {

/// Confines itself to reading this media folder and the system's fonts, then answers on its standard input until that ends. Returns the exit
/// status.
int serve_pictures(const std::filesystem::path& media);

}  // namespace display
