// With which words the editor is started in which somebody writes. Pure.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Whether a program of this name can be started.
using OnPath = std::function<bool(const std::string& program)>;

/// `visual`: what $VISUAL says, with its options, as in "code --wait"; empty: nothing. Else Visual Studio Code, else what
/// the desktop opens such files with. An editor that needs a terminal gets a new one. Nothing: there is none of them.
std::optional<std::vector<std::string>> editor_words(const std::string& visual, const OnPath& on_path,
                                                     const std::filesystem::path& file, int line);

}  // namespace app
