// One reading of a script: where what is read stands in the source, and where its mistakes go.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <variant>

#include "base/problem.h"
#include "script/mistakes/locate.h"
#include "script/sources.h"

namespace script {

/// A table in the source: the constructor it stands in, and the way down from there.
struct TablePlace {
    std::string file;
    int line = 0;
    std::string kind;
    Path path;

    TablePlace down(const std::variant<std::string, long long>& step) const;
};

/// One reading of one script: where its problems go and where its lines come from.
class Reading {
public:
    Reading(const Sources& sources, base::Problems& problems) : sources_(sources), problems_(problems) {}

    void error(const TablePlace& place, std::string what, std::string advice);
    void warning(const TablePlace& place, std::string what, std::string advice);
    int line_of(const TablePlace& place);
    /// Of problems so far: what follows from a mistake that was reported is not reported too.
    std::size_t count() const { return problems_.size(); }
    /// Whether the source writes the field there, though its value may be nil.
    bool writes(const TablePlace& place);

private:
    const Locator* locator(const std::string& file);

    const Sources& sources_;
    base::Problems& problems_;
    std::map<std::string, std::unique_ptr<Locator>> locators_;
};

}  // namespace script
