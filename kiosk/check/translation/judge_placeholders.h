// Whether a translation keeps what the program fills in: {number}. Pure.
#pragma once

#include <string>
#include <vector>

#include "pack/catalog.h"

namespace check {

struct TranslationFault;

std::vector<TranslationFault> placeholder_faults(const pack::Catalog::Entry& entry);

/// What is left to translate.
std::string without_placeholders(std::string text);

}  // namespace check
