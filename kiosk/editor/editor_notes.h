// The files with which an editor that knows Lua (its language server) helps whoever writes a flow. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "editor/pack_names.h"

namespace editor {

/// Where they lie in a pack; a kiosk reads none of them, and `pack` leaves them out.
inline constexpr const char* settings_file = ".luarc.json";
inline constexpr const char* notes_file = "scripts/.luals/kiosk.lua";
inline constexpr const char* names_file = "scripts/.luals/pack.lua";

/// What stands in the first two: what can be written in flows, as this program reads them.
extern const char settings_text[];
extern const char notes_text[];

/// What stands in the third: the names of one pack, as types in the language server's notation. Pure.
std::string names_text(const PackNames& names);

/// Brings the three up to date; settings that are there already are the author's and stay. Returns those that were
/// written.
base::Result<std::vector<std::string>> write_notes(const std::filesystem::path& pack, const PackNames& names);

/// The names alone, and only where the notes are: somebody asked for them once.
void refresh_names(const std::filesystem::path& pack);

}  // namespace editor
