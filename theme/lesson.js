// What a lesson does where there is JavaScript. Without it the page reads, and answers fold out.
