#include "script/script_reading.h"

#include "base/utf8.h"

namespace script {

TablePlace TablePlace::down(const std::variant<std::string, long long>& step) const {
    TablePlace below = *this;
    below.path.push_back(step);
    return below;
}

void Reading::error(const TablePlace& place, std::string what, std::string advice) {
    problems_.push_back(
        {base::Severity::error, place.file, line_of(place), base::printable(what), base::printable(advice)});
}

void Reading::warning(const TablePlace& place, std::string what, std::string advice) {
    problems_.push_back(
        {base::Severity::warning, place.file, line_of(place), base::printable(what), base::printable(advice)});
}

const Locator* Reading::locator(const std::string& file) {
    auto known = locators_.find(file);
    if (known == locators_.end()) {
        const auto* text = sources_.text(file);
        known = locators_.emplace(file, text ? std::make_unique<Locator>(*text) : nullptr).first;
    }
    return known->second.get();
}

int Reading::line_of(const TablePlace& place) {
    const auto* source = locator(place.file);
    return source ? source->line_of(place.line, place.kind, place.path) : place.line;
}

bool Reading::writes(const TablePlace& place) {
    const auto* source = locator(place.file);
    return source && source->writes(place.line, place.kind, place.path);
}

}  // namespace script
