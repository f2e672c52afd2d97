// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/otklikctl/command.h"

namespace otklik {

/// --view, --filter and --operator: which appeals are meant.
std::vector<QCommandLineOption> choiceOptions();
/// --sort, --limit and --offset-key: how they are listed.
std::vector<QCommandLineOption> pageOptions();
QString filterHelp();

/// What the options say, as far as it is known without a store: names of people are looked up by in().
class ListRequest {
public:
    /// Errors are usage errors; `details` are the words.
    static Result<ListRequest> read(const QCommandLineParser &arguments);

    /// The query for this store. An unknown name is a usage error.
    Result<AppealQuery> in(Desk &desk) const;

    AppealQuery query;
    int limit = 50;
    std::optional<PageKey> after;

private:
    Result<> readFilters(const QStringList &filters);
    Result<> readPage(const QCommandLineParser &arguments);

    QStringList m_assignees;
    QString m_me;
};

/// A name or a number; "" and "0" are nobody.
Result<OperatorId> operatorFrom(const QString &nameOrNumber, const Configuration &configuration);

/// The value of an option that is a whole number within the range. Errors as above.
Result<qint64> numberOf(const QCommandLineParser &arguments, const QString &option, qint64 least, qint64 most);
Result<std::optional<QDate>> dateOf(const QCommandLineParser &arguments, const QString &option);

} // namespace otklik
