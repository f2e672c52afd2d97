// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"
#include "ui/words/time_words.h"

#include <functional>

namespace otklik {

/// The thread of an appeal in words. What citizens and operators wrote is inserted as it is: show it as plain text.
class OperationWords {
    Q_DECLARE_TR_FUNCTIONS(otklik::OperationWords)
public:
    /// How the municipality calls what operations name by number. Either may return an empty string.
    struct Names {
        std::function<QString(OperatorId)> ofOperator;
        std::function<QString(int)> ofLevel;
    };

    OperationWords(Names names, TimeWords time);

    /// "tag “roads” added", "taken up to level 3, deputy head: …". Long texts are not repeated here, see text().
    /// `undone` is what an Undone names, where it is known.
    QString what(const Change &change, const Change *undone = nullptr) const;
    /// "Maria: tag “roads” added"; without an author it was the program.
    QString sentence(const QString &author, const Change &change, const Change *undone = nullptr) const;

    /// The text that the change carries and that is read in full: a note, a reply. Empty for the others.
    static QString text(const Change &change);

    static QString program(); ///< the author of what no operator did

private:
    Names m_names;
    TimeWords m_time;
};

} // namespace otklik
