// Files whose names are nearly right, as Windows, browsers and other programs name them. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace pack {

/// What a file was meant to be called, for the ending ".lua" "knee-pain.lua" of "Knee pain.lua.txt" and
/// "knee-pain.LUA", for ".po" "es-MX.po" of "es_MX.po" and "es.po" of "es (1).po". Empty: it is called so already, or
/// its name says that it is something else.
std::string meant_name(const std::string& name, std::string_view ending);

/// The code of a language that a PO file's name writes out: "de" of "german.po". Empty: it has a code already, or none is
/// known. About 0.1 s.
std::string language_of_file(const std::string& name);

/// Any words as a name of small letters, digits and dashes: "Heel bone" is "heel-bone", "Talón" "talon". Empty when nothing of
/// them can be written so.
std::string plain_name(const std::string& words);

/// A file of the folder that was meant to be called `wanted`, "es_MX.po" for "es-MX.po", "spanish.po" for "es.po"; empty: none.
std::string misnamed(const std::filesystem::path& folder, const std::string& wanted);

}  // namespace pack
