#include "stats/export/formats.h"

namespace stats {

std::vector<std::string> about_all(const About& about) {
    const std::string most = std::to_string(about.hide_up_to);
    return {"Every number counts visits, and each visit at most once; only hour, answer and seconds_median do not.",
            "hidden stands for a number from 1 to " + most +
                ", or for a larger one that would tell such a number by subtraction. 0 is a true 0.",
            "A period is there when it is over: a month at the earliest on the first day of the next.",
            "The counts hold nothing about a person: no name, no device, no order of visits, no time finer than the "
            "hour, which is joined to nothing else."};
}

std::string data_dictionary(const std::vector<Table>& tables, const About& about) {
    std::string text = "Data dictionary, made on " + about.made_on + "\n\n";
    for (const std::string& sentence : about_all(about)) text += sentence + "\n";
    for (const Table& table : tables) {
        text += "\nTable: " + table.name + "\n" + table.meaning + "\n\n";
        for (const Column& column : table.columns) text += column.name + ": " + column.meaning + "\n";
    }
    return text;
}

}  // namespace stats
