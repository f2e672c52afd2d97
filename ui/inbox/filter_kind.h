// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "core/service/catalog_service.h"

#include <functional>

namespace otklik {

/// A part of the filter that is one chip.
enum class FilterKind : quint8 {
    Channel,
    District,
    Topic,
    Tag,
    Importance,
    Received,
    Problem,
    Municipality,
    Author,
    Group,
    Department,
    Assignee,
    Step,
    SourceStep,
    Type,
    Outcome,
    Level,
    Progress,
    Answered,
};
constexpr int kFilterKinds = 19;
constexpr int kOfferedKinds = 7; ///< the first ones can be added by hand; the others come from charts and saved views

/// The values that a person chooses among.
std::optional<Facet> facetOf(FilterKind kind);
QStringList AppealFilter::*listOf(FilterKind kind); ///< nullptr where it is no list of texts
bool isRestricted(FilterKind kind, const AppealFilter &filter);
void clear(FilterKind kind, AppealFilter &filter);

class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::FilterWords)
public:
    using OperatorNames = std::function<QString(OperatorId)>;

    static QString name(FilterKind kind);
    static QString value(FilterKind kind, const QString &value); ///< a value of a list; plain text, one line
    /// "Obninsk, Kaluga, and 3 more"; plain text, one line.
    static QString summary(FilterKind kind, const AppealFilter &filter, const OperatorNames &names);

private:
    static QString listed(const QStringList &values);
    static QString days(const std::optional<QDate> &from, const std::optional<QDate> &to);
    static QStringList values(FilterKind kind, const AppealFilter &filter, const OperatorNames &names);
};

} // namespace otklik
