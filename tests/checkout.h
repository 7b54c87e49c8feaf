#pragma once

#include <filesystem>

/// The folder of this checkout, which is a content pack too. In one place, so that the objects of every other test are the same in
/// every checkout and a compiler cache serves them all.
std::filesystem::path checkout();
